import { ProposedEntry } from '#renderer/data/proposed-entry.tsx';
import { useCall } from '#renderer/data/queries.ts';
import { useSessions } from '#renderer/data/sessions.ts';
import { useRecordEntry } from '#renderer/data/use-record-entry.ts';
import { useOfficeDays } from '#renderer/parts/fields/office-days.ts';
import type { OwnFormProps } from '#renderer/parts/register/own-ways.ts';
import type { Fields } from '#shared/language/field.ts';
import type { Register } from '#shared/language/register.ts';
import { sessionToCome } from '#shared/meeting/sessions.ts';
import { motion, type motionCategories, type motionSources } from '#shared/registers/motion.ts';
import { motionTexts as texts } from './texts.ts';

type Source = keyof typeof motionSources;

const asked = [
  'council',
  'source',
  'number',
  'category',
  'title',
  'proposer',
  'cosigners',
  'explain',
  'method',
  'receivedAt',
  'confidential',
] as const;

const fields: Fields = Object.fromEntries(asked.map((name) => [name, motion.fields[name]]));

/** What is known when a motion comes in; the rest is asked at its steps. */
const incoming: Register = { ...motion, fields };

/** What a source is likely to bring; anything else is chosen. */
const categoryOf: Readonly<Record<Source, keyof typeof motionCategories>> = {
  office: 'proposal',
  representative: 'motion',
  petition: 'petition',
  floor: 'motion',
};

/** A new motion: its session and source propose its number and category. */
export function MotionForm({ onClose, onMade }: OwnFormProps) {
  const { today } = useOfficeDays();
  const sessions = useSessions();
  const kept = useRecordEntry('motion new');
  const likely = {
    council: sessionToCome(sessions, today)?.id ?? null,
    source: 'representative',
    ...kept.entry.values,
  };
  const council = typeof likely.council === 'string' ? likely.council : null;
  const source = likely.source as Source;
  const { data } = useCall('motion.number', { council, source });
  return (
    <ProposedEntry
      of={incoming}
      title={texts.newMotion}
      kept={kept}
      proposed={{ council, source, category: categoryOf[source], number: data?.number ?? '', receivedAt: today }}
      made={({ number }) => texts.created(String(number))}
      onClose={onClose}
      onMade={onMade}
    />
  );
}
