/** A thread starts from a file beside this one: the sources when developing, the build when shipped. */
const here = import.meta.url;

export const entryUrl = (name: 'writer'): URL => new URL(`./${name}${here.endsWith('.ts') ? '.ts' : '.js'}`, here);
