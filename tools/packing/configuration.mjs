import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { fromRoot, root } from '../lib/paths.mjs';

/** electron-builder wants somebody to take its debugging notes; nobody reads them. */
const nobody = { isEnabled: false, data: new Map(), add: () => {}, save: async () => {} };

export const readConfiguration = () => getConfig(root, fromRoot('electron-builder.yml'), null);

/**
 * electron-builder's own schema decides.
 * @param {import('app-builder-lib').Configuration} configuration
 * @returns {Promise<string | undefined>} what is wrong
 */
export async function whyInvalid(configuration) {
  try {
    await validateConfiguration(configuration, nobody);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
