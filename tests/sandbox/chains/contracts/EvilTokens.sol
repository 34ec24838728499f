// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Tokens that misbehave in the ways seen on public chains. A scan must survive each of them.

/// Every call reverts.
contract RevertingToken {
  fallback() external payable {
    revert("closed");
  }
}

/// Every call fails an assertion (a panic, without a reason text).
contract PanickingToken {
  fallback() external payable {
    assert(false);
  }
}

/// `name` and `symbol` are bytes32, as some tokens of 2017 have them.
contract Bytes32Token {
  bytes32 public name;
  bytes32 public symbol;
  uint8 public constant decimals = 18;
  mapping(address => uint256) public balanceOf;

  event Transfer(address indexed from, address indexed to, uint256 value);

  constructor(bytes32 name_, bytes32 symbol_) {
    name = name_;
    symbol = symbol_;
  }

  function mint(address to, uint256 value) external payable {
    balanceOf[to] += value;
    emit Transfer(address(0), to, value);
  }
}

/// Answers every call with as many bytes as it was built for: 1, or a million.
contract SizedAnswerToken {
  uint256 private immutable size;

  constructor(uint256 size_) {
    size = size_;
  }

  fallback() external payable {
    uint256 length = size;
    assembly {
      return(0, length)
    }
  }
}

/// Burns all the gas it is given.
contract GasBurner {
  fallback() external payable {
    while (true) {}
  }
}

/// Reports transfers that never took place: its balances are always zero.
contract FakeTransferToken {
  string public constant name = "Free Airdrop";
  string public constant symbol = "FREE";
  uint8 public constant decimals = 18;

  event Transfer(address indexed from, address indexed to, uint256 value);

  function balanceOf(address) external pure returns (uint256) {
    return 0;
  }

  function pretend(address from, address to, uint256 value) external {
    emit Transfer(from, to, value);
  }
}
