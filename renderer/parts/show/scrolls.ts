/** Of a place that scrolls and holds nothing to press: the keyboard reaches it, and moves it by the arrows. */
export const scrolls = (label: string) => ({ role: 'region', 'aria-label': label, tabIndex: 0 }) as const;
