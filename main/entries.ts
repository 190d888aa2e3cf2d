/** Threads and children start from files beside this one: the sources when developing, the build when shipped. */
const here = import.meta.url;

export const entryUrl = (name: 'writer' | 'reader'): URL => new URL(`./${name}${here.endsWith('.ts') ? '.ts' : '.js'}`, here);
