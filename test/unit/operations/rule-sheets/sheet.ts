import { Refusal } from '#shared/base/refusal.ts';
import { type PersonName, personNames, type Township } from '#test/support/township.ts';

/** One line of a rule sheet: who may take a step, from where, and how things stand then. */
export interface Line<S extends string> {
  readonly step: string;
  readonly by: readonly PersonName[];
  readonly from: Readonly<Partial<Record<S, string>>>;
  /** From other states even those named have no right, where it is not only the state that is wrong. */
  readonly rows?: true;
}

export interface Machine<S extends string> {
  readonly lines: readonly Line<S>[];
  /** What the doorkeeper is asked, step by step; nothing where there is nothing to ask about. */
  readonly steps: Readonly<Record<string, (about: string) => Asked | undefined>>;
  /** How things stand, in words. */
  readonly stands: (about: string) => string;
}

export type Asked = readonly [operation: string, input: unknown];

interface Actor {
  readonly label: string;
  readonly types: PersonName;
  /** Who decides, where that is somebody else. */
  readonly for?: PersonName;
}

/** 研考 and 秘書 enter for anybody; nobody else enters for anybody. */
const mayEnterFor: ReadonlySet<PersonName> = new Set(['研考', '秘書']);

const enteringAnyway: readonly [PersonName, PersonName][] = [
  ['本課承辦', '首長'],
  ['本課主管', '本課承辦'],
  ['主席', '首長'],
  ['首長', '本課主管'],
  ['管理員', '首長'],
  ['主管職代', '本課主管'],
];

const entering: readonly [PersonName, PersonName][] = [
  ...personNames.filter((name) => name !== '研考').map((name): [PersonName, PersonName] => ['研考', name]),
  ['秘書', '首長'],
  ['秘書', '主席'],
  ['秘書', '本課主管'],
  ['秘書', '本課承辦'],
  ['秘書', '檢視'],
  ...enteringAnyway,
];

const actors: readonly Actor[] = [
  ...personNames.map((name): Actor => ({ label: name, types: name })),
  ...entering.map(([types, name]): Actor => ({ label: `${types}代${name}`, types, for: name })),
];

/** Where both the person and the state are wrong, either may be said. */
function expected<S extends string>(lines: readonly Line<S>[], from: S, actor: Actor): string[] {
  if (actor.for && !mayEnterFor.has(actor.types)) return ['forbidden'];
  const decides = actor.for ?? actor.types;
  const open = lines.find((line) => line.by.includes(decides) && line.from[from] !== undefined);
  if (open) return [open.from[from] ?? ''];
  if (lines.some((line) => line.from[from] !== undefined)) return ['forbidden'];
  const own = lines.filter((line) => line.by.includes(decides));
  return own.length > 0 && !own.some((line) => line.rows) ? ['invalid'] : ['forbidden', 'invalid'];
}

async function outcome(town: Township, actor: Actor, asked: Asked, then: () => string) {
  const before = town.position;
  try {
    await town.as(actor.types).call(asked[0], asked[1], actor.for ? town.behalf(actor.for) : {});
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return town.position === before ? error.code : `${error.code}，卻寫入了變更`;
  }
  return then();
}

export interface Tried {
  attempts: number;
  allowed: number;
  /** What the program did otherwise than the sheet says. */
  otherwise: string[];
}

/** Every step by every actor upon one thing as it stands; nothing of it stays. */
export async function tryAll<S extends string>(
  town: Township,
  machine: Machine<S>,
  from: S,
  about: string,
): Promise<Tried> {
  const tried: Tried = { attempts: 0, allowed: 0, otherwise: [] };
  for (const [step, ask] of Object.entries(machine.steps)) {
    const lines = machine.lines.filter((line) => line.step === step);
    const asked = ask(about);
    if (!asked) continue;
    for (const actor of actors) {
      const [wanted, ...or] = expected(lines, from, actor);
      const got = await town.trial(() => outcome(town, actor, asked, () => machine.stands(about)));
      tried.attempts += 1;
      if (got !== 'forbidden' && got !== 'invalid') tried.allowed += 1;
      if (got !== wanted && !or.includes(got))
        tried.otherwise.push(`${from}：${actor.label}「${step}」應為${[wanted, ...or].join('或')}，實為${got}`);
    }
  }
  return tried;
}
