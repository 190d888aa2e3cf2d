import { ProposedEntry } from '#renderer/data/proposed-entry.tsx';
import { useCall } from '#renderer/data/queries.ts';
import { useSessions } from '#renderer/data/sessions.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Fields } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { sessionOn } from '#shared/meeting/sessions.ts';
import { question } from '#shared/registers/question.ts';
import { questionTexts as texts } from './texts.ts';

const asked = [
  'council',
  'askedOn',
  'meeting',
  'number',
  'representative',
  'kind',
  'units',
  'summary',
  'reply',
  'promise',
  'written',
  'dueOn',
] as const;

const fields: Fields = Object.fromEntries(asked.map((name) => [name, question.fields[name]]));

/** What is known when a question is asked; the written answer comes at its steps. */
const incoming: Register = { ...question, fields };

const idIn = (value: unknown): Id | null => (typeof value === 'string' ? value : null);

/** A new question: the session of today, the sitting of its day, and the next number. */
export function QuestionForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const sessions = useSessions();
  const kept = useRecordEntry('question new');
  const likely = { council: sessionOn(sessions, today)?.id ?? null, askedOn: today, ...kept.entry.values };
  const council = idIn(likely.council);
  const askedOn = idIn(likely.askedOn) ?? today;
  const { data } = useCall('question.number', { council, askedOn });
  const { data: sittings } = useCall(
    'meeting.list',
    {
      filter: {
        all: [
          { field: 'council', is: 'equal', value: council },
          { field: 'on', is: 'equal', value: askedOn },
          { field: 'state', is: 'unequal', value: 'cancelled' },
        ],
      },
      order: [{ field: 'at' }],
      limit: 1,
    },
    council !== null,
  );
  const meeting = council === null ? null : (sittings?.rows[0]?.id ?? null);
  return (
    <ProposedEntry
      of={incoming}
      title={texts.newQuestion}
      kept={kept}
      proposed={{ council, askedOn, meeting, number: data?.number ?? null, kind: question.fields.kind.initial }}
      made={({ number, summary }) => texts.created(String(number ?? summary))}
      onClose={onClose}
      onMade={onMade}
    />
  );
}
