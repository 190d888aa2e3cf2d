import { useState } from 'react';
import { findRecords } from '#renderer/data/find-records.ts';
import { Button } from '#renderer/parts/buttons/button.tsx';
import { Segmented } from '#renderer/parts/buttons/segmented.tsx';
import { ReferenceField } from '#renderer/parts/choose/reference-field.tsx';
import { TextField } from '#renderer/parts/fields/text-field.tsx';
import { newId } from '#shared/base/ids.ts';
import type { attendanceRoles } from '#shared/registers/meeting.ts';
import type { AttendanceRow } from './attendance.ts';
import { roomTexts } from './room/texts.ts';

const { people: texts } = roomTexts;

type Role = keyof typeof attendanceRoles;

interface AttendanceAddProps {
  rows: readonly AttendanceRow[];
  onAdd: (rows: readonly AttendanceRow[]) => void;
}

/** Somebody more: of the office by search, others by name. */
export function AttendanceAdd({ rows, onAdd }: AttendanceAddProps) {
  const [role, setRole] = useState<Role>('member');
  const [names, setNames] = useState('');
  const [added, setAdded] = useState(0);
  const row = (part: Partial<AttendanceRow>): AttendanceRow => ({
    id: newId(),
    person: null,
    name: null,
    role,
    status: null,
    note: null,
    ...part,
  });
  const addNames = (): void => {
    const list = names.split(/[、,，;；\n]/).map((name) => name.trim());
    const fresh = list.filter((name) => name !== '' && !rows.some((one) => one.name === name));
    if (fresh.length === 0) return;
    onAdd(fresh.map((name) => row({ name })));
    setNames('');
  };
  return (
    <div className="attendance-add">
      <Segmented
        label={texts.kindLabel}
        segments={[
          { id: 'member', label: texts.asMember },
          { id: 'observer', label: texts.asObserver },
        ]}
        value={role}
        onChange={setRole}
      />
      <ReferenceField
        // Empty again for the next one.
        key={added}
        label={texts.add}
        value={null}
        onChange={(person) => {
          if (person === null || rows.some((one) => one.person === person.id)) return;
          onAdd([row({ person: person.id })]);
          setAdded(added + 1);
        }}
        find={(text) => findRecords('person', text)}
        reserve={false}
      />
      <div className="attendance-names">
        <TextField
          label={texts.addName}
          value={names}
          onChange={setNames}
          onKey={(event) => {
            if (event.key === 'Enter') addNames();
          }}
          reserve={false}
        />
        <Button onPress={addNames} disabled={names.trim() === ''}>
          {texts.addNameDone}
        </Button>
      </div>
    </div>
  );
}
