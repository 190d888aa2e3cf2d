import { useRef } from 'react';
import { useCall } from '#renderer/data/queries.ts';
import { InOrder } from '#renderer/parts/show/in-order.tsx';
import { WaitLine } from '#renderer/parts/show/wait-line.tsx';
import type { Id } from '#shared/base/ids.ts';
import type { ShownSlide, ShownSlides } from '#shared/booklet/slides.ts';
import { SlideFace } from './slide-face.tsx';
import { slideTexts as texts } from './slide-texts.ts';
import './slides-view.css';

interface SlidesViewProps {
  booklet: Id;
  /** Leads from the title of a slide to the chapter it tells. */
  onSection?: (id: Id) => void;
}

/** 簡報: the slides of a report one below the other, as the .pptx will show them, each with what the speaker has beside it. */
export function SlidesView({ booklet, onSection }: SlidesViewProps) {
  const { data, isFetching } = useCall('booklet.slides', { id: booklet });
  const list = useRef<HTMLOListElement>(null);
  const go = (at: number): void => list.current?.children[at]?.scrollIntoView({ block: 'start' });
  return (
    <>
      <WaitLine waiting={isFetching} />
      <div className="slides scroll">
        <ol ref={list} aria-label={texts.slides}>
          {data && (
            <InOrder of={data.slides}>
              {(slide, at) => <SlideItem slide={slide} at={at} set={data} onSlide={go} onSection={onSection} />}
            </InOrder>
          )}
        </ol>
      </div>
    </>
  );
}

interface SlideItemProps {
  slide: ShownSlide;
  at: number;
  set: ShownSlides;
  onSlide: (at: number) => void;
  onSection: ((id: Id) => void) | undefined;
}

function SlideItem({ slide, at, set, onSlide, onSection }: SlideItemProps) {
  const of = set.slides.length;
  return (
    <li className="slide-item" aria-label={texts.slide(at + 1, of)}>
      <SlideFace slide={slide} set={set} number={at + 1} onSlide={onSlide} onSection={onSection} />
      <div className="slide-notes">
        <span className="dim num">{texts.number(at + 1, of)}</span>
        {slide.notes.length > 0 && <Notes lines={slide.notes} />}
      </div>
    </li>
  );
}

function Notes({ lines }: { lines: readonly string[] }) {
  return (
    <div role="group" aria-label={texts.notes}>
      <h3>{texts.notes}</h3>
      <InOrder of={lines}>{(line) => <p>{line}</p>}</InOrder>
    </div>
  );
}
