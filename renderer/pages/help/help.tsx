import { SectionHead } from '#renderer/parts/show/section-head.tsx';
import { PageHead } from '#renderer/shell/frame/page-head.tsx';
import type { Topic } from './topic.ts';
import { topics } from './topics.ts';
import './help.css';

const title = '說明';

/** Everything a newcomer has to know, on one page that can be read offline and printed. */
export function Help() {
  return (
    <>
      <PageHead title={title} />
      <div className="page-body scroll help-page">
        <nav aria-label={title}>
          {topics.map((topic) => (
            <a
              key={topic.id}
              href={`#${topic.id}`}
              onClick={(event) => {
                // The address after # is the page's own route.
                event.preventDefault();
                document.getElementById(topic.id)?.scrollIntoView();
              }}
            >
              {topic.title}
            </a>
          ))}
        </nav>
        <div className="help-topics">
          {topics.map((topic) => (
            <HelpTopic key={topic.id} topic={topic} />
          ))}
        </div>
      </div>
    </>
  );
}

function HelpTopic({ topic }: { topic: Topic }) {
  return (
    <section id={topic.id}>
      <SectionHead title={topic.title} />
      {topic.pairs && (
        <dl className="help-pairs">
          {topic.pairs.map(([what, means]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      )}
      {topic.says?.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
