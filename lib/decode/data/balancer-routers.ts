/**
 * Routers of Balancer V3 that swap. Source: Balancer's `balancer-deployments` (`20241205-v3-router`, `20250307-v3-router-v2`,
 * `20241205-v3-batch-router`), chains that Holdfast reads.
 */
import { type AddressTable, byAddress } from './addresses'

export const BALANCER_ROUTERS: AddressTable = {
  'balancer-v3': {
    1: [
      '0x5C6fb490BDFD3246EB0bB062c168DeCAF4bD9FDd',
      '0xAE563E3f8219521950555F5962419C8919758Ea2',
      '0x136f1EFcC3f8f88516B9E94110D56FDBfB1778d1',
    ],
    10: ['0xe2fa4e1d17725e72dcdAfe943Ecf45dF4B9E285b', '0xaD89051bEd8d96f045E8912aE1672c6C0bF8a85E'],
    100: ['0x4eff2d77D9fFbAeFB4b141A3e494c085b3FF4Cb5', '0xe2fa4e1d17725e72dcdAfe943Ecf45dF4B9E285b'],
    8453: ['0x3f170631ed9821Ca51A59D996aB095162438DC10'],
    42161: ['0xEAedc32a51c510d35ebC11088fD5fF2b47aACF2E'],
    43114: ['0xF39CA6ede9BF7820a952b52f3c94af526bAB9015', '0xa523f47A933D5020b23629dDf689695AA94612Dc'],
  },
}

export const balancerRouters: ReadonlyMap<string, string> = byAddress(BALANCER_ROUTERS)
