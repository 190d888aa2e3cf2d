import type { ReactNode } from 'react';
import { Navigation, type NavigationProps } from './navigation.tsx';
import { TitleBar, type TitleBarProps } from './title-bar.tsx';
import './frame.css';

type FrameProps = { title: TitleBarProps; navigation: NavigationProps; children: ReactNode };

/** The desk: title bar above, the year's books at the left, the sheet one works on. */
export function Frame({ title, navigation, children }: FrameProps) {
  return (
    <div className="win">
      <TitleBar {...title} />
      <Navigation {...navigation} />
      <main className="main" id="sheet" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
