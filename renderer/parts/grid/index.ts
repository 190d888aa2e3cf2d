export { allChecked, checkedCount, isChecked, noneChecked } from './checks.ts';
export { arrange } from './columns.ts';
export { Grid } from './grid.tsx';
export { cycleSort, moveColumn, plainLayout, resizeColumn, rowHeights, sortedRows, toggleColumn } from './layout.ts';
export { type ArraySource, arraySource } from './sources/array-source.ts';
export { type Group, type GroupedSource, groupedSource } from './sources/grouped-source.ts';
export { type FetchPage, type Page, type PagedSource, type PageWanted, pagedSource } from './sources/paged-source.ts';
export { type TreeSource, treeSource } from './sources/tree-source.ts';
export type * from './types.ts';
