/** Every kind of plug-in that can be begun. */
import type { Kind } from './define-kind'
import { alertRule } from './kinds/alert-rule'
import { check } from './kinds/check'
import { decoder } from './kinds/decoder'
import { importer } from './kinds/importer'
import { keyGuide } from './kinds/key-guide'
import { method } from './kinds/method'
import { positionProtocol } from './kinds/position-protocol'
import { priceSource } from './kinds/price-source'
import { report } from './kinds/report'
import { signatureDecoder } from './kinds/signature-decoder'
import { swapSource } from './kinds/swap-source'
import { tool } from './kinds/tool'
import { venue } from './kinds/venue'
import { widget } from './kinds/widget'
import { xrayRule } from './kinds/xray-rule'

export const KINDS: readonly Kind[] = [
  venue,
  keyGuide,
  decoder,
  signatureDecoder,
  check,
  positionProtocol,
  priceSource,
  swapSource,
  importer,
  report,
  xrayRule,
  alertRule,
  method,
  tool,
  widget,
]

/** @throws Error that lists the kinds */
export function kindOf(typed: string | undefined): Kind {
  const found = KINDS.find(({ kind }) => kind === typed)
  if (found) return found
  const width = Math.max(...KINDS.map(({ kind }) => kind.length))
  const list = KINDS.map(({ kind, about }) => `  ${kind.padEnd(width)}  ${about}`).join('\n')
  throw new Error(`npm run new <kind> <name>, where the kind is one of\n${list}`)
}
