/** All decoders of typed data, one line each. The first that is certain gives the description. */
import { cowOrder } from './cow-order'
import { daiPermit } from './dai-permit'
import type { SignatureDecoder } from './define-signature-decoder'
import { erc2612 } from './erc2612'
import { oneInchOrder } from './one-inch-order'
import { permit2Batch, permit2Single } from './permit2-allowances'
import { permit2BatchTransfer, permit2Transfer } from './permit2-transfers'
import { transferAuthorization } from './transfer-authorization'
import { uniswapx } from './uniswapx'
import { veloraDelta } from './velora-delta'
import { zeroExOrders } from './zero-ex-orders'

export const signatureDecoders: readonly SignatureDecoder[] = [
  erc2612,
  daiPermit,
  transferAuthorization,
  permit2Single,
  permit2Batch,
  // An order that is known says more than the right it stands in.
  uniswapx,
  permit2Transfer,
  permit2BatchTransfer,
  cowOrder,
  oneInchOrder,
  veloraDelta,
  zeroExOrders,
]
