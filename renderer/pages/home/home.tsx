import { StatusBar } from '#renderer/shell/frame/status-bar.tsx';
import { Begin } from './begin.tsx';
import { Changes } from './changes.tsx';
import { Greeting } from './greeting.tsx';
import { Holidays } from './holidays.tsx';
import { homeTexts as texts } from './texts.ts';
import { useStock } from './use-stock.ts';
import './home.css';

/** 首頁: what is there, what has changed, and in a new office what comes first. */
export function Home() {
  const stock = useStock();
  return (
    <>
      <Greeting stock={stock} />
      <div className="page-body scroll home-grid">
        <Changes />
        <div className="home-side">
          <Begin stock={stock} />
          <Holidays />
        </div>
      </div>
      <StatusBar
        keys={[
          { keys: ['↑', '↓'], does: texts.keys.walk },
          { keys: ['Enter'], does: texts.keys.open },
        ]}
      />
    </>
  );
}
