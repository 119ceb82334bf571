import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functions } from '../../server/src/core/effects/functions.ts';

/** What Helm's functions make of JSON; nil is `null`. */
const CALLS = `
and(1, 0, 2) → 0
and(1, 2) → 2
or(0, "", "a") → "a"
or(0, "") → ""
not(0) → true
default("d", "") → "d"
default("d", "v") → "v"
coalesce(0, "", "c") → "c"
empty({}) → true
eq(1, 2, 1) → true
eq(1, 2, 3) → false
ne(1, 1) → false
lt(1, 2) → true
lt(2, 2) → false
le(2, 2) → true
gt(2, 2) → false
ge(2, 2) → true
add(1, 2.9, 3) → 6
int(2.9) → 2
int("x") → 0
len(["x", "w"]) → 2
len({"a": 1}) → 1
len("text") → 4
has("x", ["x"]) → true
has("w", ["x"]) → false
hasKey({"a": 1}, "a") → true
hasKey({"a": 1}, "toString") → false
get({"a": 1}, "a") → 1
kindIs("slice", ["x"]) → true
kindIs("slice", {"a": 1}) → false
kindIs("map", {"a": 1}) → true
kindIs("map", ["x"]) → false
kindIs("bool", false) → true
kindIs("bool", "x") → false
kindIs("float64", 1.5) → true
kindIs("float64", "x") → false
kindIs("string", "x") → true
kindIs("string", 1.5) → false
kindIs("invalid", null) → true
kindIs("invalid", "x") → false
contains("b", "abc") → true
hasPrefix("a", "abc") → true
hasSuffix("c", "abc") → true
trunc(2, "abc") → "ab"
trim(" a ") → "a"
trimSuffix("-", "a-") → "a"
trimSuffix("", "a-") → "a-"
trimSuffix("x", "a-") → "a-"
trimPrefix("a", "ab") → "b"
trimPrefix("x", "ab") → "ab"
lower("Ab") → "ab"
upper("Ab") → "AB"
replace("a", "b", "aa") → "bb"
dict("a", 1, "b", 2) → {"a":1,"b":2}
list(1, null) → [1,null]
merge({"a": 1}, {"a": 2, "b": 3}) → {"a":1,"b":3}
pick({"a": 1, "b": 2}, "a") → {"a":1}
omit({"a": 1, "b": 2}, "a") → {"b":2}
append(["x"], "w") → ["x","w"]
concat(["x"], ["w"]) → ["x","w"]
join(",", ["x", 1, true]) → "x,1,true"
until(3) → [0,1,2]
`;

for (const line of CALLS.trim().split('\n')) {
  test(line, () => {
    const [, name = '', args = '', expected] = /^(\w+)\((.*)\) → (.*)$/.exec(line) ?? [];
    assert.equal(JSON.stringify(functions[name]?.(...JSON.parse(`[${args}]`)) ?? null), expected);
  });
}
