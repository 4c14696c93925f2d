import { parentPort } from 'node:worker_threads';
import { analyse } from './analyse.ts';
import { buffersOf, pack } from './packed.ts';

// A thread of the pool: gets texts one after the other and answers each with its analysis.
parentPort?.on('message', (text: string) => {
  const packed = pack(analyse(text));
  parentPort?.postMessage(packed, buffersOf(packed));
});
