/** A thread or a process starts from a file beside this one: the sources when developing, the build when shipped. */
const here = import.meta.url;

export const entryUrl = (name: 'writer' | 'file-reader' | 'reader-watch'): URL =>
  new URL(`./${name}${here.endsWith('.ts') ? '.ts' : '.js'}`, here);
