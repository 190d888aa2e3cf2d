import { Drawer } from '#renderer/parts/float/drawer.tsx';
import { labelsFrom } from '#renderer/parts/register/names.ts';
import type { OwnDrawerProps, OwnWays } from '#renderer/parts/register/own-ways.ts';
import { shownText } from '#shared/language/shown-text.ts';

/** One month's number, named by what it counts. */
function ValueDrawer({ of, answer: { record, labels }, frame, parts, onClose }: OwnDrawerProps) {
  const labelOf = labelsFrom(labels);
  const title = of.options.title.flatMap((name) => {
    const field = of.fields[name];
    return field ? [shownText(field, record[name], labelOf)] : [];
  });
  return (
    <Drawer {...frame} onClose={onClose} actions={parts.actions}>
      <h2 className="record-title">{title.join('　')}</h2>
      {parts.facts}
      {parts.history}
    </Drawer>
  );
}

export const indicatorValueWays: OwnWays = { drawer: ValueDrawer };
