import { LongTextField } from '#renderer/parts/fields/long-text-field.tsx';

interface RemarkLineProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

/** A remark of one line beside the verb; it grows as it is written. */
export function RemarkLine({ label, value, onChange }: RemarkLineProps) {
  return (
    <div className="grow">
      <LongTextField
        label={label}
        quietLabel
        placeholder={label}
        value={value}
        onChange={onChange}
        minRows={1}
        maxLength={4000}
        reserve={false}
      />
    </div>
  );
}
