import { X } from 'lucide-react';
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

/** The line of a notice, also shown lying flat in the gallery. */
export function NoticeLine({ notice, onDone }: { notice: Notice; onDone: () => void }) {
  const { text, tone = 'done', action } = notice;
  return (
    <>
      <Mark name={tone === 'done' ? 'released' : 'behind'} />
      <Text slot="title" className="el">
        {text}
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
