/**
 * A copy of a build whose clock stands still, in pages, worker, engine and their Workers, with no alarm that would start a round: the
 * same pictures, whenever and however often they are taken. The line is put before each of its scripts.
 */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** After such a pause (ms) the stopwatch begins anew. */
const PAUSE_MS = 5_000
/** How far (ms) it begins before the clock: what CCXT signs by it is never early, and valid for a minute more. */
const EARLIER_MS = 60_000

/**
 * Only `Date`: timers go on, so that what waits by them ends. CCXT has taken `now` off `Date` and gets a stopwatch instead: its throttler
 * counts what has passed since the last call, and would wait for ever by a clock that stands still.
 */
const lineOf = (at: number): string =>
  `(()=>{const g=globalThis;if(g.visualClock)return;g.visualClock=true;const D=Date;let from=0,last=-Infinity;` +
  `const now=function(){'use strict';if(this!==undefined)return ${at};const t=performance.now();` +
  `if(t-last>${PAUSE_MS})from=t;last=t;return ${at - EARLIER_MS}+Math.floor(t-from)};` +
  `g.Date=new Proxy(D,{construct:(t,a,n)=>Reflect.construct(t,a.length?a:[${at}],n),apply:()=>new D(${at}).toString(),` +
  "get:(t,k)=>k==='now'?now:Reflect.get(t,k)});" +
  'const alarms=g.chrome?.alarms;if(alarms)alarms.create=async()=>{};})();\n'

/** @param at the moment (ms) that every clock of it shows */
export function freezeBuild(build: string, into: string, at: number): void {
  rmSync(into, { recursive: true, force: true })
  cpSync(build, into, { recursive: true })
  const line = lineOf(at)
  for (const path of readdirSync(into, { recursive: true, encoding: 'utf8' })) {
    // What runs in web pages has no clock to freeze here.
    if (!path.endsWith('.js') || path.includes('content-scripts')) continue
    const file = join(into, path)
    writeFileSync(file, line + readFileSync(file, 'utf8'))
  }
}
