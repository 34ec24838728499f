/** A kind of CSV file. */
import { defineKind } from '../define-kind'

export const importer = defineKind({
  kind: 'importer',
  about: 'A kind of CSV file.',
  folder: 'lib/imports/importers',
  registry: { path: 'lib/imports/registry.ts', list: 'IMPORTERS' },
  plugin: ({ id, constant, words }) => `/** ${words}: say who writes this file, and where. */
import { defineImporter } from '../define-importer'
import { headerMatch } from '../header-match'

export const ${constant} = defineImporter({
  id: '${id}',
  name: '${words}',
  // Where the header and the rows of its test were taken from; as long as it is null, the page says that it is unverified.
  verifiedBy: null,
  recognise: headerMatch(['A column of ${words}', 'Another column']),
  read: () => {
    throw new Error('rows of ${words} are not read yet')
  },
})
`,
  mustShow:
    'A true file in tests/fixtures/csv becomes exactly the entries beside it, and an unknown word is a problem with its line.',
  next: ['tests/fixtures/csv/<id>/<id>.csv and expected.json beside it.'],
})
