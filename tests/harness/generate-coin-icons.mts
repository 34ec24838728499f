/**
 * Writes `public/coins/<slug>.svg` and the list of them, `lib/assets/data/coin-icons.ts`, from the icons of `@web3icons/core` (MIT). Which
 * file belongs to which coin is told by the metadata's ids, never by a ticker: a token that calls itself USDC has no icon.
 * The package is 81 MB of single files and nothing needs it but this, so it is no dependency:
 *
 * `npm pack @web3icons/core@4.0.56`, unpack it, then `npx tsx tests/harness/generate-coin-icons.mts <folder>/package`
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokens } from '@web3icons/common/metadata/tokens'
import { parseAssetId } from '@/lib/assets/asset-id'
import { catalogueCoins } from '@/lib/assets/catalogue'
import { RENAMED } from './renamed-coins.mts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('which folder is the unpacked package in?')
const root = join(import.meta.dirname, '../..')
const out = join(root, 'public/coins')

/** So many of those with the largest market value. */
const MOST = 120
/** A drawing of more than this is a picture of a picture: its coin keeps the disc with letters. */
const LARGEST = 5_000

/** By our slug: the package's own name of the file. */
const files = new Map(tokens.map(({ id, filePath }) => [RENAMED[id] ?? id.toLowerCase(), filePath]))

/** @returns the drawing, smaller; `undefined` where the package has none */
function drawingOf(slug: string): string | undefined {
  const [kind, name] = (files.get(slug) ?? '').split(':')
  const path = join(folder ?? '', 'dist/svgs', `${kind}s`, 'background', `${name}.svg.js`)
  if (name === undefined || !existsSync(path)) return undefined
  const [, literal] = /=\s*'([\s\S]*?)'\n/.exec(readFileSync(path, 'utf8')) ?? []
  return literal === undefined ? undefined : smaller(literal)
}

/** Without what is shown the same without it: the clip to its own box, sizes, indentation. */
function smaller(svg: string): string {
  const text = svg
    .replaceAll('\\n', '\n')
    .replace(/\s*\n\s*/g, '')
    .replace(/ (?:width|height|class)="[^"]*"/g, (attribute, at: number, all: string) => (at < all.indexOf('>') ? '' : attribute))
  const box = /<clipPath id="([^"]+)"><path fill="#fff" d="M0 0h24v24H0z"\/><\/clipPath>/.exec(text)
  if (!box) return text
  return text
    .replace(box[0], '')
    .replace('<defs></defs>', '')
    .replace(new RegExp(`<g clip-path="url\\(#${box[1]}\\)">(.*)</g>`), '$1')
}

const slugs = [...catalogueCoins()]
  .toSorted((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
  .flatMap(({ asset }) => {
    const parsed = parseAssetId(asset)
    return parsed?.form === 'coin' ? [parsed.slug] : []
  })

// The licence stays.
for (const file of readdirSync(out)) if (file.endsWith('.svg')) rmSync(join(out, file))
const written: string[] = []
let bytes = 0
for (const slug of slugs) {
  if (written.length === MOST) break
  const drawing = drawingOf(slug)
  if (drawing === undefined || drawing.length > LARGEST) continue
  writeFileSync(join(out, `${slug}.svg`), `${drawing}\n`)
  written.push(slug)
  bytes += drawing.length
}

writeFileSync(
  join(root, 'lib/assets/data/coin-icons.ts'),
  `/** Slugs of the coins whose icon is in \`public/coins\`. Written by \`tests/harness/generate-coin-icons.mts\`. */
export const COIN_ICONS =
  '${written.toSorted().join(' ')}'
`,
)
console.log(`${written.length} icons, ${(bytes / 1000).toFixed(1)} kB`)
