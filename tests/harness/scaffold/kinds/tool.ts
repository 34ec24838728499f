/** A tool that lets the assistant read something. */
import { defineKind } from '../define-kind'

export const tool = defineKind({
  kind: 'tool',
  about: 'A tool that lets the assistant read something.',
  folder: 'lib/assistant/tools/read',
  registry: { path: 'lib/assistant/tools/registry.ts', list: 'ASSISTANT_TOOLS' },
  plugin: ({ id, constant, words }) => `/** ${words}: say which page shows the same figures. */
import { say } from '@/lib/core/sentence'
import { defineTool } from '../define-tool'
import { toolInput } from '../parts/tool-input'

export const ${constant} = defineTool({
  name: '${id.replaceAll('-', '_')}',
  kind: 'read',
  title: say('${words}'),
  about: 'Say to the model what it answers, in which units, and when to ask it.',
  ...toolInput({}, {}),
  run: async () => {
    throw new Error('${words} is not answered yet')
  },
})
`,
  mustShow: 'Its figures equal those of the page that they link to.',
  next: [
    'It answers with typed leaves only; a message that it asks must stand in READABLE, and may only read.',
    'Add its sentences to the catalogue of each language (the test of translations names those that are missing).',
  ],
})
