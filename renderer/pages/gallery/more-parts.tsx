import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { ChooseSection } from './choose-section.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';
import { ConflictSection, RecordSection } from './record-section.tsx';
import { RowsSection } from './rows-section.tsx';
import { ValueFields } from './value-fields.tsx';

/** The parts screen i has no room for. */
export function MoreParts() {
  return (
    <div className="more">
      <section>
        <SectionHead title={texts.more} />
        <ValueFields />
        <SectionHead title={texts.lists} />
        <RowsSection />
      </section>
      <section>
        <SectionHead title={texts.choose} />
        <ChooseSection />
        <SectionHead title={texts.conflict} />
        <ConflictSection />
      </section>
      <section>
        <SectionHead title={texts.record} />
        <RecordSection />
      </section>
    </div>
  );
}
