import type { ReactNode } from 'react';
import type { MarkName } from '#renderer/parts/marks/mark.tsx';
import { SealMark } from '#renderer/parts/marks/seal-mark.tsx';
import { State } from '#renderer/parts/marks/state.tsx';
import { Tag } from '#renderer/parts/marks/tag.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';

const caseStates: readonly [MarkName, string, string][] = [
  ['draft', '暫存', '尚未核定，只有登錄者可見'],
  ['ongoing', '辦理中', '單位應填報'],
  ['asked', '待解列', '單位已申請，待核示'],
  ['released', '已解列', '首長已核示解除'],
  ['continued', '繼續列管', '退回辦理中，續填'],
  ['merged', '併案', '併入另一案'],
  ['moved', '移列', '轉施政計畫選項列管'],
  ['closed', '結案', '各單位皆已解列'],
];

const lights: readonly [MarkName, string, string][] = [
  ['good', '正常', '落後未達5%'],
  ['behind', '落後7%', '5%以上，未達10%'],
  ['farBehind', '落後14%', '10%以上'],
];

export function StateSection() {
  return (
    <>
      <SectionHead title={texts.states} />
      <div className="kit-two">
        <div>
          {caseStates.map(([mark, word, meaning]) => (
            <StateLine key={mark} meaning={meaning}>
              <State mark={mark}>{word}</State>
            </StateLine>
          ))}
        </div>
        <div>
          {lights.map(([mark, word, meaning]) => (
            <StateLine key={mark} meaning={meaning}>
              <State mark={mark}>{word}</State>
            </StateLine>
          ))}
          <StateLine meaning="紅底白字">
            <Tag kind="late">逾20日</Tag>
          </StateLine>
          <StateLine meaning="7日內到期">
            <Tag kind="soft-warn">今日</Tag>
          </StateLine>
          <StateLine meaning="主席、首長裁示">
            <SealMark />
          </StateLine>
        </div>
      </div>
    </>
  );
}

function StateLine({ children, meaning }: { children: ReactNode; meaning: string }) {
  return (
    <div className="state-line">
      <span>{children}</span>
      <span className="dim small nw">{meaning}</span>
    </div>
  );
}
