import { Button } from '#renderer/parts/buttons/button.tsx';
import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { galleryTexts as texts } from './gallery-texts.ts';

export function ButtonSection() {
  return (
    <>
      <SectionHead title={texts.buttons} />
      <div className="kit-row">
        <Button rank="primary" keys="Ctrl Enter">
          送出
        </Button>
        <Button>匯出</Button>
        <Button rank="quiet">取消</Button>
        <Button rank="danger">註銷保留…</Button>
        <span className="shows-focus">
          <Button>焦點</Button>
        </span>
        <Button disabled>停用</Button>
      </div>
    </>
  );
}
