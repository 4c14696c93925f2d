import { Pipeline } from './pipeline/pipeline.ts';

let shared: Pipeline | undefined;

/** The pipeline with the model that the package ships, loaded when it is first asked for. Throws a UserError (`data`) where it cannot be read. */
export function sharedPipeline(): Pipeline {
  shared ??= new Pipeline();
  return shared;
}
