/**
 * The pictures that are handed out: those of the README (twice the density, WebP, in `tests/screenshots`) and those of the stores
 * (exactly the sizes that they ask for, PNG, in `store/images`). What is written replaces what was there.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Chromium } from './launch-chromium.mts'
import { isWhole, SCENES, type Scene } from './picture-scenes.mts'
import { popupPage, TILES, type Tile, tilePage } from './store-tile.mts'
import { chooseTheme } from './take-screenshots.mts'

type Theme = 'light' | 'dark'
type SceneName = keyof typeof SCENES

const README: readonly (readonly [SceneName, Theme])[] = [
  ['popup', 'light'],
  ['popup', 'dark'],
  ['dashboard', 'light'],
  ['dashboard', 'dark'],
  ['trading', 'light'],
  ['analytics', 'light'],
  ['gains', 'light'],
  ['rebalance', 'dark'],
]

/** In the order of the listing; the popup, which is smaller, is drawn beside its words. */
const STORE: readonly (readonly [SceneName, Theme])[] = [
  ['dashboard', 'light'],
  ['analytics', 'light'],
  ['trading', 'dark'],
  ['gains', 'light'],
]

/** @returns paths of the files */
export async function takeReadmePictures(extension: Chromium, desk: Page, folder: string): Promise<string[]> {
  emptied(folder)
  const paths: string[] = []
  for (const [name, theme] of README) {
    const path = join(folder, `${name}-${theme}.webp`)
    writeFileSync(path, await take(extension, desk, { name, theme, density: 2, type: 'webp' }))
    paths.push(path)
  }
  return paths
}

/** @returns paths of the files */
export async function takeStorePictures(extension: Chromium, desk: Page, folder: string): Promise<string[]> {
  emptied(folder)
  const paths: string[] = []
  const keep = (name: string, picture: Uint8Array) => {
    const path = join(folder, `${name}.png`)
    writeFileSync(path, picture)
    paths.push(path)
  }
  for (const [index, [name, theme]] of STORE.entries()) keep(`${index + 2}-${name}`, await take(extension, desk, { name, theme, density: 1, type: 'png' }))
  const sharp = async (name: SceneName, theme: Theme) =>
    Buffer.from(await take(extension, desk, { name, theme, density: 2, type: 'png' })).toString('base64')
  const [dashboard, light, dark] = [await sharp('dashboard', 'light'), await sharp('popup', 'light'), await sharp('popup', 'dark')]
  keep('1-popup', await draw(extension, { width: 1280, height: 800 }, popupPage({ light, dark })))
  for (const [name, tile] of Object.entries(TILES)) keep(name, await draw(extension, tile, tilePage(tile, { dashboard, popup: light })))
  return paths.sort()
}

interface Shot {
  name: SceneName
  theme: Theme
  density: number
  type: 'png' | 'webp'
}

async function take(extension: Chromium, desk: Page, { name, theme, density, type }: Shot): Promise<Uint8Array> {
  await chooseTheme(desk, theme)
  const scene: Scene = SCENES[name]
  const page = await extension.open(scene.path, { width: scene.width, height: scene.height })
  await page.setViewport({ width: scene.width, height: scene.height, deviceScaleFactor: density })
  await page.bringToFront()
  await isWhole(page, scene)
  const picture = await page.screenshot(type === 'webp' ? { type, quality: 88 } : { type })
  await page.close()
  return picture
}

async function draw({ browser }: Chromium, { width, height }: Tile, html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  await page.setViewport({ width, height })
  await page.setContent(html)
  const picture = await page.screenshot()
  await page.close()
  return picture
}

function emptied(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (/\.(png|webp)$/.test(name)) rmSync(join(folder, name))
}
