// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Small counterparts of protocols, for tests: they answer the calls of the real ones (Aave's `IPool`, `IAToken` and
/// `IVariableDebtToken`; ERC-4626) in the same shape, and do nothing else that the real ones do.

import {Token} from "./Tokens.sol";

contract LendingPool {
  struct Reserve {
    address receipt;
    address stableDebt;
    address variableDebt;
  }

  address[] private reserves;
  mapping(address => Reserve) private reserveOf;
  mapping(address => uint256) private configurationOf;

  function addReserve(address asset, address receipt, address stableDebt, address variableDebt) external {
    reserves.push(asset);
    reserveOf[asset] = Reserve(receipt, stableDebt, variableDebt);
  }

  /// Two bits a reserve: borrows, and uses as collateral.
  function setUser(address user, uint256 configuration) external {
    configurationOf[user] = configuration;
  }

  function getUserConfiguration(address user) external view returns (uint256) {
    return configurationOf[user];
  }

  function getReservesList() external view returns (address[] memory) {
    return reserves;
  }

  /// Fifteen words, as `DataTypes.ReserveDataLegacy` has them.
  function getReserveData(address asset) external view returns (uint256[15] memory words) {
    Reserve storage reserve = reserveOf[asset];
    words[8] = uint160(reserve.receipt);
    words[9] = uint160(reserve.stableDebt);
    words[10] = uint160(reserve.variableDebt);
  }
}

/// A receipt or a debt token; whether the pool knows it is the pool's to say.
contract ReserveToken is Token {
  address public immutable POOL;
  address public immutable UNDERLYING_ASSET_ADDRESS;

  constructor(string memory name_, string memory symbol_, uint8 decimals_, address pool, address underlying)
    Token(name_, symbol_, decimals_)
  {
    POOL = pool;
    UNDERLYING_ASSET_ADDRESS = underlying;
  }
}

contract Vault is Token {
  address public immutable asset;
  /// Units of the asset for 1e18 units of shares.
  uint256 private rate;

  constructor(string memory name_, string memory symbol_, uint8 decimals_, address asset_, uint256 rate_)
    Token(name_, symbol_, decimals_)
  {
    asset = asset_;
    rate = rate_;
  }

  function convertToAssets(uint256 shares) external view returns (uint256) {
    return (shares * rate) / 1e18;
  }
}
