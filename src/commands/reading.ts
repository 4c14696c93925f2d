import { join } from 'node:path';
import type { Config } from '../config.ts';
import { configureLexicon, ownFile } from '../extraction/lexicon/own.ts';

/**
 * What reads documents, with the lexicon of the package and the workspace. It takes longer to load than most questions to answer: only
 * who reads documents waits for it.
 * @throws UserError `data` when the workspace's lexicon is not valid
 */
export async function loadPipeline({ workspace }: Pick<Config, 'workspace'>): Promise<typeof import('../pipeline.ts')> {
  configureLexicon(join(workspace, 'lexicon'));
  const pipeline = await import('../pipeline.ts');
  // Frames are compiled when the first document is read; a mistake in somebody's own is told before.
  if (ownFile('frames')) (await import('../extraction/frames/lexicon.ts')).lexicon();
  return pipeline;
}
