import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { IconButton } from '../buttons/icon-button.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { Mark } from '../marks/mark.tsx';
import { floatTexts } from '../texts.ts';
import { type Notice, notices } from './toast-queue.ts';
import type { WorkShare } from './work-share.ts';
import './toast.css';

/** Stands once in the window, bottom left. Time stops while a notice is hovered or has the focus. */
export function ToastHost() {
  return (
    <ToastRegion queue={notices} className="toasts" aria-label={floatTexts.notices}>
      {({ toast }) => (
        <AriaToast toast={toast} className={`pop toast ${toast.content.tone ?? 'done'}`}>
          <ToastContent className="toast-text">
            <NoticeLine notice={toast.content} onDone={() => notices.close(toast.key)} />
          </ToastContent>
          <IconButton slot="close" icon={X} label={floatTexts.close} small />
        </AriaToast>
      )}
    </ToastRegion>
  );
}

const marks = { done: 'released', warn: 'behind', work: 'ongoing' } as const;

function ShareText({ text, share }: { text: string; share: WorkShare }) {
  return floatTexts.share(text, useSyncExternalStore(share.subscribe, share.now));
}

/** The line of a notice, also shown lying flat in the gallery. */
export function NoticeLine({ notice, onDone }: { notice: Notice; onDone: () => void }) {
  const { text, tone = 'done', share, action } = notice;
  return (
    <>
      <Mark name={marks[tone]} />
      <Text slot="title" className="el">
        {share ? <ShareText text={text} share={share} /> : text}
      </Text>
      {action && (
        <AriaButton
          className="link toast-act"
          onPress={() => {
            onDone();
            action.run();
          }}
        >
          {action.label}
          {action.keys && <KeyCap>{action.keys}</KeyCap>}
        </AriaButton>
      )}
    </>
  );
}
