import packed from '../package.json' with { type: 'json' };

export const programVersion: string = packed.version;
