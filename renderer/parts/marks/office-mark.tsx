/** 冊: slips bound by a cord, in an indigo square. */
export function OfficeMark({ size = 22 }: { size?: number }) {
  return (
    <svg className="office-mark" width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <rect width="22" height="22" rx="4" fill="var(--act)" />
      <path d="M5.5 5v12M9.2 4v14M12.8 4v14M16.5 5v12" stroke="var(--act-on)" strokeWidth="1.7" fill="none" />
      <path d="M3.2 11h15.6" stroke="var(--act-on)" strokeWidth="1.7" />
    </svg>
  );
}
