import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { startLook } from '#renderer/parts/look/look.ts';
import { DecisionEditor } from '#renderer/parts/marking/decision-editor.tsx';
import { type DirectiveEntries, DirectiveLine } from '#renderer/parts/marking/directive-line.tsx';
import type { Marked } from '#renderer/parts/marking/marks.ts';

const units = ['民政課', '財政課', '建設課', '清潔隊'].map((label) => ({ id: label, label }));
const findUnits = async (text: string) => units.filter(({ label }) => label.includes(text));
const none: DirectiveEntries = { leads: [], cos: [], due: null };

/** An owner as simple as can be: proposals are always the same, numbers count up. */
function Room() {
  const [text, setText] = useState('');
  const [marks, setMarks] = useState<readonly Marked[]>([]);
  const [current, setCurrent] = useState<string>();
  const [entries, setEntries] = useState(none);
  const [given, setGiven] = useState<readonly string[]>([]);

  function give(): void {
    const number = `建-115-${String(given.length + 1).padStart(3, '0')}`;
    const names = [...entries.leads, ...entries.cos].map(({ label }) => label).join('、');
    setGiven([...given, `${number} ${names} ${entries.due}`]);
    setMarks(marks.map((mark) => (mark.id === current ? { ...mark, label: number, draft: false } : mark)));
    setCurrent(undefined);
  }

  return (
    <main className="room">
      <h1 className="visually-hidden">會議</h1>
      <DecisionEditor
        label="決議"
        text={text}
        onText={setText}
        marks={marks}
        onMarks={setMarks}
        onMark={({ from, to }) => {
          const id = crypto.randomUUID();
          setMarks([...marks, { id, from, to, label: '', draft: true }]);
          setEntries({ leads: units.slice(2, 3), cos: [], due: '2027-02-05' });
          setCurrent(id);
        }}
        onOpen={(id) => setCurrent(marks.find((mark) => mark.id === id && mark.draft)?.id)}
        current={current}
        below={
          current && (
            <DirectiveLine
              key={current}
              {...entries}
              dueText="農曆年前"
              onChange={setEntries}
              onDone={give}
              onLeave={() => setCurrent(undefined)}
              findUnits={findUnits}
            />
          )
        }
      />
      <ol aria-label="本次裁示">
        {given.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <output aria-label="標記">{marks.map(({ from, to }) => text.slice(from, to)).join('｜')}</output>
    </main>
  );
}

startLook(() => undefined);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Room />);
