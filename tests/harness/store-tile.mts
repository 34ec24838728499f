/**
 * The drawn images of the store listings, as pages: the promotional tiles (the product's own icon, name and words), and the popup
 * beside its words. Nothing is fetched; pictures come in as data.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bootstrap.mjs'

export interface Tile {
  width: number
  height: number
}

/** Of the Chrome Web Store and Edge Add-ons. */
export const TILES: Readonly<Record<string, Tile>> = {
  'tile-small': { width: 440, height: 280 },
  'tile-marquee': { width: 1400, height: 560 },
}

const TITLE = 'One true portfolio'
const ABOUT = 'Every exchange and every wallet, encrypted in your own browser. No server.'

const STYLE = `
  * { box-sizing: border-box; margin: 0 }
  body { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; color: #1b1c1e; background: #f5f5f2; overflow: hidden }
  .tile { display: flex; align-items: center; width: 100vw; height: 100vh }
  .name { display: flex; align-items: center; font-weight: 700; letter-spacing: -0.01em }
  h1 { letter-spacing: -0.02em; line-height: 1.1 }
  p { color: #5b5e64; line-height: 1.4 }
  .shot { display: block; border-radius: 14px; box-shadow: 0 1px 3px rgb(0 0 0 / 0.12), 0 18px 50px rgb(0 0 0 / 0.18) }
`

const icon = (size: number): string =>
  readFileSync(join(ROOT, 'public', 'icon', 'holdfast.svg'), 'utf8').replace('<svg ', `<svg width="${size}" height="${size}" `)

const page = (body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><style>${STYLE}</style><body>${body}`

const img = (data: string, style: string): string => `<img class="shot" style="${style}" alt="" src="data:image/png;base64,${data}">`

/** @param dashboard and popup: PNG as base64; the small tile has no room for them */
export function tilePage({ width }: Tile, { dashboard, popup }: { dashboard: string; popup: string }): string {
  if (width < 600)
    return page(`<div class="tile" style="flex-direction:column;justify-content:center;gap:14px;padding:24px;text-align:center">
      ${icon(84)}<h1 style="font-size:34px">Holdfast</h1><p style="font-size:17px">${TITLE}, no server</p></div>`)
  return page(`<div class="tile" style="position:relative;padding-left:88px">
    <div style="width:440px"><div class="name" style="font-size:30px;gap:14px;margin-bottom:34px">${icon(52)}Holdfast</div>
    <h1 style="font-size:56px;margin-bottom:20px">${TITLE}</h1><p style="font-size:22px">${ABOUT}</p></div>
    ${img(dashboard, 'position:absolute;left:600px;top:70px;width:880px')}
    ${img(popup, 'position:absolute;left:1080px;top:110px;width:264px')}</div>`)
}

/** 1280 by 800: the popup in light and dark colours beside its words. @param pictures PNG as base64 */
export const popupPage = ({ light, dark }: { light: string; dark: string }): string =>
  page(`<div class="tile" style="padding:0 72px;gap:44px;justify-content:space-between">
    <div style="width:330px"><div class="name" style="font-size:26px;gap:12px;margin-bottom:30px">${icon(44)}Holdfast</div>
    <h1 style="font-size:44px;margin-bottom:18px">Your net worth, one click away</h1><p style="font-size:19px">${ABOUT}</p></div>
    ${img(light, 'width:360px')}${img(dark, 'width:360px')}</div>`)
