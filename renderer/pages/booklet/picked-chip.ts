import type { Chip } from '#shared/booklet/markup.ts';
import type { FigureName, FigureReply } from '#shared/contract/figure-operations.ts';
import { type StyleName, styleNames, stylesFor } from '#shared/figures/style.ts';

type Answered = Extract<FigureReply, { ok: true }>;

/** Styles that a word of the writer's own stands in, and those that are rounded to a unit. */
export const worded: ReadonlySet<string> = new Set(['part', 'change', 'above']);
export const roundedTo: ReadonlySet<string> = new Set(['above', 'about']);

const kept: ReadonlySet<string> = new Set(['period', 'unit']);

/** A figure as it is first written; days and unit chosen for another stay, where it has them. */
export function chipFor({ name, styles, parameters }: FigureName, former: Chip | null): Chip {
  const params = Object.fromEntries(
    Object.entries(former?.params ?? {}).filter(
      ([key]) => kept.has(key) && (key === 'period' || parameters.some((one) => one === key)),
    ),
  );
  return { figure: name, style: styles[0] ?? 'counted', params };
}

/** What says nothing is not written; a style takes with it what only it knows. */
export function changed(chip: Chip, params: Readonly<Record<string, string | undefined>>, style = chip.style): Chip {
  const all = Object.entries({ ...chip.params, ...params });
  const fits = (key: string): boolean =>
    (key !== 'word' || worded.has(style ?? '')) && (key !== 'round' || roundedTo.has(style ?? ''));
  return {
    ...chip,
    style,
    params: Object.fromEntries(
      all.flatMap(([key, value]) => (value === undefined || value === '' || !fits(key) ? [] : [[key, value]])),
    ),
  };
}

/** A word that a chip can carry. */
export const isWord = (text: string): boolean => !/[\s={}[\]|]/.test(text);

const isStyle = (name: string | null): name is StyleName => styleNames.some((one) => one === name);

/** The style a chip is written in; a figure's own where it names none. */
export const styleIn = (chip: Chip, about: FigureName): StyleName =>
  isStyle(chip.style) ? chip.style : (about.styles[0] ?? 'counted');

/** Shares and sums of indicators stand in no catalogue: what is said of them follows from their answer. */
export function aboutAnswered(reply: Answered): FigureName {
  const { name, label, meaning, version, category, unit, measure, register, places, parts, denominator } = reply;
  return {
    ...{ name, label, meaning, version, category, unit, measure, register, places },
    of: null,
    groups: [],
    parameters: name.startsWith('indicatorShare:') ? ['places'] : [],
    styles: stylesFor({ unit, measure, hasWhole: denominator !== null, hasParts: parts !== undefined }),
  };
}
