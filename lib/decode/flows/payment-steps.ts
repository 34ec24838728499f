/** What stands around swaps in one `multicall` of Uniswap's periphery: wrapping, sweeping, refunds, fees, permits. */
import type { PeripherySteps } from './periphery-steps'
import { namedParty } from './pool-swaps'
import {
  NATIVE,
  type Party,
  pay,
  payPortion,
  ROUTER,
  type RouterFlows,
  SENDER,
  sweep,
  takeFromSender,
  Unclear,
  unwrapAll,
  wrap,
} from './router-flows'
import { exactly } from './span'

/** Ten-thousandths. */
const WHOLE = 10_000n
/** What these contracts allow. */
const GREATEST_FEE = 100n
const UNLIMITED = 2n ** 255n

export const PAYMENT_STEPS: PeripherySteps = {
  '0x49404b7c': {
    signature: 'unwrapWETH9(uint256,address)',
    run: (flows, { number, text }, router) =>
      unwrapAll(flows, { to: namedParty(text(1), router), minimum: number(0) }),
  },
  '0xdf2ab5bb': {
    signature: 'sweepToken(address,uint256,address)',
    run: (flows, { number, text }, router) =>
      sweep(flows, text(0), { to: namedParty(text(2), router), minimum: number(1) }),
  },
  '0x12210e8a': {
    signature: 'refundETH()',
    run: (flows) => sweep(flows, NATIVE, { to: SENDER, minimum: 0n }),
  },
  '0x9b2c0a37': {
    signature: 'unwrapWETH9WithFee(uint256,address,uint256,address)',
    run: (flows, { number, text }, router) => {
      unwrapAll(flows, { to: ROUTER, minimum: number(0) })
      const fee = { bips: number(2), to: text(3) }
      sweepWithFee(flows, NATIVE, { to: namedParty(text(1), router), minimum: 0n, fee })
    },
  },
  '0xe0e189a0': {
    signature: 'sweepTokenWithFee(address,uint256,address,uint256,address)',
    run: (flows, { number, text }, router) => {
      const fee = { bips: number(3), to: text(4) }
      sweepWithFee(flows, text(0), { to: namedParty(text(2), router), minimum: number(1), fee })
    },
  },
  '0xf3995c67': {
    signature: 'selfPermit(address,uint256,uint256,uint8,bytes32,bytes32)',
    run: (flows, { number, text }, router) => permit(flows, text(0), { router, units: number(1) }),
  },
  '0xc2e3140a': {
    signature: 'selfPermitIfNecessary(address,uint256,uint256,uint8,bytes32,bytes32)',
    run: (flows, { number, text }, router) => permit(flows, text(0), { router, units: number(1) }),
  },
  '0x4659a494': {
    signature: 'selfPermitAllowed(address,uint256,uint256,uint8,bytes32,bytes32)',
    run: (flows, { text }, router) => permit(flows, text(0), { router, units: UNLIMITED }),
  },
  '0xa4a78f0c': {
    signature: 'selfPermitAllowedIfNecessary(address,uint256,uint256,uint8,bytes32,bytes32)',
    run: (flows, { text }, router) => permit(flows, text(0), { router, units: UNLIMITED }),
  },
}

/** SwapRouter02 alone. */
export const PAYMENT_02_STEPS: PeripherySteps = {
  '0x49616997': {
    signature: 'unwrapWETH9(uint256)',
    run: (flows, { number }) => unwrapAll(flows, { to: SENDER, minimum: number(0) }),
  },
  '0xe90a182f': {
    signature: 'sweepToken(address,uint256)',
    run: (flows, { number, text }) => sweep(flows, text(0), { to: SENDER, minimum: number(1) }),
  },
  '0xd4ef38de': {
    signature: 'unwrapWETH9WithFee(uint256,uint256,address)',
    run: (flows, { number, text }) => {
      unwrapAll(flows, { to: ROUTER, minimum: number(0) })
      sweepWithFee(flows, NATIVE, { to: SENDER, minimum: 0n, fee: { bips: number(1), to: text(2) } })
    },
  },
  '0x3068c554': {
    signature: 'sweepTokenWithFee(address,uint256,uint256,address)',
    run: (flows, { number, text }) => {
      const fee = { bips: number(2), to: text(3) }
      sweepWithFee(flows, text(0), { to: SENDER, minimum: number(1), fee })
    },
  },
  '0x1c58db4f': {
    signature: 'wrapETH(uint256)',
    run: (flows, { number }) => wrap(flows, ROUTER, number(0)),
  },
  '0xf2d5d56b': {
    signature: 'pull(address,uint256)',
    run: (flows, { number, text }) => {
      takeFromSender(flows, text(0), exactly(number(1)))
      pay(flows, { token: text(0), to: ROUTER, span: exactly(number(1)) })
    },
  },
}

interface FeeSweep {
  to: Party
  minimum: bigint
  fee: { bips: bigint; to: string }
}

/** The minimum is that of all of it, before the fee. */
function sweepWithFee(flows: RouterFlows, token: string, { to, minimum, fee }: FeeSweep): void {
  if (fee.bips === 0n || fee.bips > GREATEST_FEE) throw new Unclear('it is reverted')
  sweep(flows, token, { to: ROUTER, minimum })
  payPortion(flows, token, { to: fee.to, parts: fee.bips, of: WHOLE })
  sweep(flows, token, { to, minimum: 0n })
}

function permit(
  flows: RouterFlows,
  token: string,
  { router, units }: { router: string; units: bigint },
): void {
  flows.rights.push({
    token,
    spender: router,
    units: units >= UNLIMITED ? 'unlimited' : units,
    via: 'erc20',
  })
}
