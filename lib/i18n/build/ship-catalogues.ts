/**
 * Build-time only. Each catalogue is in the package once, as a module that pages, the script of the first frame and the engine
 * import by its address. The templates, which are the same for all, stand in one list beside them, so that fifteen languages
 * are hardly larger than their own words. What the background says without the engine stands in small files of JSON besides.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { german } from '../catalogue/de'
import { annotateNote } from '../catalogue/de/annotate-note'
import { annotateStanding } from '../catalogue/de/annotate-standing'
import { english } from '../catalogue/en'
import { LANGUAGES } from '../languages'
import type { Catalogue } from '../translate'

const FOLDER = 'catalogue'
const LOADER = /[\\/]lib[\\/]i18n[\\/]load-catalogue\.ts$/
const IMPORTED = /^\.\/catalogue\/([a-z]+)(?:\.json)?$/

/** While developing, pages import the sources themselves. */
export function importCatalogues(): Plugin {
  return {
    name: 'holdfast:import-catalogues',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const language = LOADER.test(importer ?? '') ? IMPORTED.exec(source)?.[1] : undefined
      if (language === undefined) return undefined
      return { id: `/${FOLDER}/${language}.js`, external: 'absolute' }
    },
  }
}

interface ShippedFile {
  relativeDest: string
  contents: string
}

/** @param root of the code base @example files.push(...catalogueFiles(import.meta.dirname)) */
export function catalogueFiles(root: string): ShippedFile[] {
  const templates = Object.keys(german)
  return [
    { relativeDest: `${FOLDER}/templates.js`, contents: `export default ${parsed(templates)}\n` },
    // Without the templates: a text that English does not name is its own.
    { relativeDest: `${FOLDER}/en.js`, contents: `export default ${parsed(english)}\n` },
    ...[...readCatalogues(root)].flatMap(([language, catalogue]) => [
      { relativeDest: `${FOLDER}/${language}.js`, contents: moduleOf(catalogue, templates) },
      { relativeDest: `${FOLDER}/standing/${language}.json`, contents: standingOf(catalogue) },
    ]),
  ]
}

function readCatalogues(root: string): Map<string, Catalogue> {
  const written = (language: string) => join(root, `lib/i18n/catalogue/${language}.json`)
  const others = LANGUAGES.filter((language) => existsSync(written(language))).map(
    (language): [string, Catalogue] => [
      language,
      JSON.parse(readFileSync(written(language), 'utf8')) as Catalogue,
    ],
  )
  return new Map([['de', german], ...others])
}

/** A browser reads a long literal faster as JSON than as script. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/** What a language has not said yet is an empty place, and is shown in English. */
function moduleOf(catalogue: Catalogue, templates: readonly string[]): string {
  const texts = templates.map((template) => catalogue[template] ?? 0)
  return `import templates from './templates.js'
const texts = ${parsed(texts)}
const catalogue = {}
templates.forEach((template, at) => { if (texts[at]) catalogue[template] = texts[at] })
export default catalogue
`
}

function standingOf(catalogue: Catalogue): string {
  const templates = Object.keys({ ...annotateNote, ...annotateStanding })
  return JSON.stringify(Object.fromEntries(templates.map((template) => [template, catalogue[template]])))
}
