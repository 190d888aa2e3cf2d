import { useSession } from '#renderer/data/office.ts';
import type { Field } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import type { Right } from '#shared/rights.ts';

export interface Permits {
  seen: (name: string, field: Field) => boolean;
  changeable: (name: string, field: Field) => boolean;
  create: boolean;
  change: boolean;
  remove: boolean;
  export: boolean;
  unseal: boolean;
}

/** What this account may do here. The office decides again at every call; the window only hides what would be refused. */
export function usePermits(of: Register): Permits {
  const { rights } = useSession();
  const may = (right: Right | undefined): boolean => right === undefined || rights.includes(right);
  const said = of.options.rights ?? {};
  const change = may(said.change ?? 'write');
  return {
    seen: (_name, field) => may(field.see),
    changeable: (_name, field) => change && !field.fixed && may(field.change) && may(field.see),
    create: !of.options.own && may(said.create ?? 'write'),
    change,
    remove: may(said.remove ?? said.change ?? 'write'),
    export: may('export'),
    unseal: may('unseal'),
  };
}
