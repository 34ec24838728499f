/** Draws the toolbar icons from `public/icon/holdfast.svg`: `npx tsx tests/harness/draw-icons.mts`, after a change of it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { ROOT } from './bootstrap.mjs'
import { ensureBrowser, installHint } from './find-browser.mts'

const FOLDER = join(ROOT, 'public', 'icon')
const SIZES = [16, 32, 48, 96, 128]

const executablePath = ensureBrowser('chromium')
if (!executablePath) throw new Error(installHint('chromium'))
const svg = readFileSync(join(FOLDER, 'holdfast.svg'), 'utf8')
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size })
  await page.setContent(`<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}</body>`)
  await page.screenshot({ path: `${join(FOLDER, String(size))}.png`, omitBackground: true })
}
await browser.close()
