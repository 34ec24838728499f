/**
 * For translators: what a language lacks, as a file to fill, and the filled file put into the catalogue.
 *   npm run translations                   how complete each language is
 *   npm run translations -- fr             writes fr.todo.json: every sentence that French lacks, with the German one beside it
 *   npm run translations -- fr fr.todo.json   puts the filled file into the catalogue
 * German is complete by test and is the list of all sentences. A new language begins with an empty catalogue.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { german } from '@/lib/i18n/catalogue/de'
import { english } from '@/lib/i18n/catalogue/en'
import { LANGUAGES } from '@/lib/i18n/languages'
import type { Catalogue } from '@/lib/i18n/translate'
import { ROOT } from './bootstrap.mjs'
import { type Asked, isFilled, mergeTranslations, toFill } from './merge-translations.mts'

const templates = Object.keys(german)
const fileOf = (language: string) => join(ROOT, 'lib/i18n/catalogue', `${language}.json`)
const readCatalogue = (language: string): Catalogue =>
  existsSync(fileOf(language)) ? (JSON.parse(readFileSync(fileOf(language), 'utf8')) as Catalogue) : {}

function tellAll(): void {
  for (const language of LANGUAGES.filter((each) => each !== 'en' && each !== 'de')) {
    const catalogue = readCatalogue(language)
    const lacks = templates.filter((template) => catalogue[template] === undefined)
    console.log(`${language}: ${templates.length - lacks.length} of ${templates.length}`)
  }
}

function writeToDo(language: string): void {
  const asked = toFill({ templates, german, english }, readCatalogue(language), language)
  const path = join(ROOT, `${language}.todo.json`)
  if (asked.length === 0) return console.log(`${language} is complete.`)
  writeFileSync(path, `${JSON.stringify(asked, null, 2)}\n`)
  console.log(`${language} lacks ${asked.length} of ${templates.length}: fill "text" in ${path}.`)
}

function take(language: string, path: string): void {
  const filled = (JSON.parse(readFileSync(path, 'utf8')) as Asked[]).filter(isFilled)
  const merged = mergeTranslations(templates, readCatalogue(language), filled)
  writeFileSync(fileOf(language), `${JSON.stringify(merged, null, 2)}\n`)
  const lacks = templates.length - Object.keys(merged).length
  console.log(`${language}: ${filled.length} taken, ${lacks} are still missing. npx vitest run tests/translations.test.ts checks them.`)
}

const [language, path] = process.argv.slice(2)
if (language === '--templates') console.log(JSON.stringify(templates))
else if (language === undefined) tellAll()
else if (path === undefined) writeToDo(language)
else take(language, path)
