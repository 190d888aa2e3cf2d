import type { CSSProperties, ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import type { Id } from '#shared/base/ids.ts';
import type {
  PlacedSlideLines,
  ShownSlide,
  ShownSlides,
  SlideEntry,
  SlideLines,
  SlideTitle,
} from '#shared/booklet/slides.ts';
import { SlideAreaView } from './slide-area.tsx';
import { boxAt, Lines, letters, pt } from './slide-lines.tsx';
import { slideTexts as texts } from './slide-texts.ts';

interface SlideFaceProps {
  slide: ShownSlide;
  set: ShownSlides;
  /** From 1. */
  number: number;
  onSlide: (at: number) => void;
  onSection: ((id: Id) => void) | undefined;
}

/** Places and measures of the sheet that every slide has. */
const side = 48;
const top = 26;
const foot = 504;

/** One slide, drawn to the scale of the room it is given: a point of the sheet is a part of its width. */
export function SlideFace({ slide, set, number, onSlide, onSection }: SlideFaceProps) {
  return (
    <div className="slide">
      <div className="slide-face" data-kind={slide.kind}>
        {set.mark !== null && (
          <p className="slide-mark" style={{ top: pt(6), right: pt(side), ...letters(14, 18) }}>
            {set.mark}
          </p>
        )}
        <Content slide={slide} onSlide={onSlide} onSection={onSection} />
        {'title' in slide && (
          <p
            className="slide-foot row"
            style={{ left: pt(side), top: pt(foot), width: pt(set.width - 2 * side), ...letters(12, 18) }}
          >
            <span className="grow">{set.foot}</span>
            <span className="num">{texts.number(number, set.slides.length)}</span>
          </p>
        )}
      </div>
    </div>
  );
}

function Content({ slide, onSlide, onSection }: Pick<SlideFaceProps, 'slide' | 'onSlide' | 'onSection'>) {
  switch (slide.kind) {
    case 'cover':
      return <Cover lines={slide.lines} foot={slide.foot} />;
    case 'closing':
      return <Centred of={slide.lines} place="middle" />;
    case 'contents':
      return (
        <>
          <Bar title={slide.title} />
          {slide.entries.map((entry) => (
            <Entry key={entry.to} entry={entry} onSlide={onSlide} />
          ))}
        </>
      );
    case 'section': {
      const { section } = slide;
      const open = section === null || !onSection ? undefined : (): void => onSection(section);
      return (
        <>
          <Bar title={slide.title} onPress={open} />
          <InOrder of={slide.areas}>{(area) => <SlideAreaView area={area} />}</InOrder>
        </>
      );
    }
  }
}

function Cover({ lines, foot: small }: { lines: PlacedSlideLines; foot: PlacedSlideLines }) {
  const { x, y, width, height } = lines.box;
  return (
    <>
      <div className="slide-band" />
      <Centred of={lines} place="end" />
      <div
        className="slide-rule"
        style={{ left: pt(x), top: pt(y + height + 11), width: pt(width), height: pt(1.5) }}
      />
      <Centred of={small} place="start" />
    </>
  );
}

/** Lines in the middle of their box, in the Kai of the offices. */
function Centred({ of, place }: { of: PlacedSlideLines; place: 'start' | 'middle' | 'end' }) {
  const style: CSSProperties = { ...boxAt(of.box), ...letters(of.size, of.line) };
  return (
    <div className="slide-centred" data-place={place} style={style}>
      <Lines lines={of.lines} />
    </div>
  );
}

function Bar({ title, onPress }: { title: SlideTitle; onPress?: (() => void) | undefined }) {
  const box = { x: side, y: top, width: 960 - 2 * side, height: title.height };
  const words = title.lines.join('');
  return (
    <>
      <div className="slide-tab" style={{ top: pt(top), height: pt(title.height) }} />
      <h2 className="slide-title" style={{ ...boxAt(box), ...letters(title.size, title.line) }}>
        {onPress ? (
          <Button className="slide-link" onPress={onPress} aria-label={texts.toSection(words)}>
            <Titled title={title} />
          </Button>
        ) : (
          <Titled title={title} />
        )}
      </h2>
      <div
        className="slide-rule"
        style={{ left: pt(side), top: pt(top + title.height + 6), width: pt(box.width), height: pt(1) }}
      />
    </>
  );
}

function Titled({ title: { number, lines } }: { title: SlideTitle }): ReactNode {
  const [first = '', ...rest] = lines;
  return (
    <span className="slide-lines">
      <span>
        {number !== '' && <span className="slide-number">{`${number}　`}</span>}
        {first}
      </span>
      <Lines lines={rest} />
    </span>
  );
}

function Entry({ entry, onSlide }: { entry: SlideEntry; onSlide: (at: number) => void }) {
  const { box, number, numberWidth, title, to } = entry;
  return (
    <Button
      className="slide-entry slide-link"
      style={{ ...boxAt(box), ...letters(title.size, title.line) }}
      aria-label={`${number} ${title.lines.join('')}，${texts.toSlide(to + 1)}`}
      onPress={() => onSlide(to)}
    >
      <span className="slide-number" style={{ width: pt(numberWidth) }}>
        {number}
      </span>
      <EntryTitle title={title} />
    </Button>
  );
}

const EntryTitle = ({ title }: { title: SlideLines }) => (
  <span className="slide-lines">
    <Lines lines={title.lines} />
  </span>
);
