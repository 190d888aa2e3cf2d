import { useMemo } from 'react';
import type { SessionView } from '#shared/contract/office-operations.ts';
import { isImportable } from '#shared/importing/register-fields.ts';
import { matches } from '#shared/language/condition.ts';
import type { Field } from '#shared/language/field.ts';
import type { AnyRecord, Register } from '#shared/language/register.ts';
import type { Right } from '#shared/rights.ts';
import { useSession } from './office.ts';

export interface Permits {
  seen: (name: string, field: Field) => boolean;
  changeable: (name: string, field: Field) => boolean;
  /** By the register's rule for its rows. */
  changeableRow: (record: AnyRecord) => boolean;
  /** By the form of the register's fields. */
  create: boolean;
  /** By any way: a form or an operation of its own. */
  enter: boolean;
  change: boolean;
  remove: boolean;
  export: boolean;
  /** Records from a file, new ones and changes. */
  import: boolean;
  /** Export with the rows that stay behind otherwise. */
  withheld: boolean;
  unseal: boolean;
}

/** What this account may do here. The office decides again at every call; the window only hides what would be refused. */
export function usePermits(of: Register): Permits {
  const session = useSession();
  return useMemo(() => permitsOf(of, session), [of, session]);
}

/** What an account may do in one register. */
export function permitsOf(of: Register, session: SessionView): Permits {
  const { rights } = session;
  const may = (right: Right | undefined): boolean => right === undefined || rights.includes(right);
  const said = of.options.rights ?? {};
  const byActsOnly = of.options.guided === true || of.options.lasting === true;
  const enter = may(said.create ?? 'write');
  const change = !byActsOnly && may(said.change ?? 'write');
  const rows = of.options.editable?.({ ...session, rights: new Set(rights) });
  return {
    seen: (_name, field) => may(field.see),
    changeable: (_name, field) => change && !field.fixed && may(field.change) && may(field.see),
    changeableRow: (record) => rows === undefined || matches(rows, record, of.fields),
    create: enter && !byActsOnly && !of.options.own,
    enter,
    change,
    remove: !byActsOnly && may(said.remove ?? said.change ?? 'write'),
    export: may('export'),
    // Registers changed by operations only may know what the rows of a file are to them.
    import: isImportable(of) && enter && may(said.create ?? said.change) && may(said.change ?? 'write'),
    withheld: of.options.withheld !== undefined && may(of.options.withheld.right),
    unseal: may('unseal'),
  };
}
