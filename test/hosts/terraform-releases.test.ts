import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesOf } from '../../server/src/core/fixes-of.ts';
import { terraform } from '../../server/src/core/hosts/terraform/terraform.ts';
import { applyEdits } from '../../server/src/core/yaml/edit/apply-edits.ts';
import { toJson } from '../../server/src/core/yaml/tree.ts';
import { checkFindings, lintText } from '../support/check.ts';
import { checkReleases } from '../support/check-releases.ts';
import { checkFolder } from '../support/marked-files.ts';

const HOST = { force: false, name: 'infra/main.tf' } as const;

function release(body: string): string {
  return `resource "helm_release" "lab" {
  name       = "lab"
  repository = "https://charts.polyaxon.com"
  chart      = "polyaxon"
${body}
}
`;
}

function beside(...names: readonly string[]): string {
  return names.map((name) => `=== ${name}\ndeploymentChart: platform\n`).join('');
}

checkReleases(
  'files, templates, a condition, an object, and what is set by kind',
  `=== infra/main.tf
locals {
  version = "2.15.1"
}
${release(`  version = local.version
  values = concat([
    file("\${path.module}/values.yaml"),
    templatefile("more.yaml", { host = var.host }),
    fileexists("gpu.yaml") ? file("gpu.yaml") : "",
    yamlencode({ ui = { enabled = false } }),
  ], var.gpu ? [file("\${path.module}/ssd.yaml")] : [])
  set_sensitive = [{ name = "user.password", value = var.password }]
  set {
    name  = "gateway.replicas"
    value = 2
  }`)}
${beside('infra/values.yaml', 'infra/more.yaml', 'infra/ssd.yaml')}`,
  `
lab platform@2.15.1: infra/values.yaml + infra/more.yaml + infra/main.tf:13 + infra/ssd.yaml + set gateway.replicas=2, user.password="\${expression}"
`,
);
checkReleases(
  "locals of the same folder's files, and none of another's",
  `=== a/main.tf
${release('  values = local.values')}
=== a/locals.tf
locals {
  values = [file("values.yaml")]
}
=== b/locals.tf
locals {
  values = [file("other.yaml")]
}
${beside('a/values.yaml', 'b/other.yaml')}`,
  `
lab platform@2.15.1: a/values.yaml
other.yaml platform@2.15.1: b/other.yaml
`,
);
checkReleases(
  'one of two files, and what only running it tells, are not known',
  `=== main.tf
${release('  values = [file("values.yaml"), var.prod ? file("a.yaml") : file("b.yaml"), var.more]')}
${beside('values.yaml')}`,
  `
lab platform@2.15.1: values.yaml + ? + ?
`,
);
checkReleases(
  'a loop over names makes a release for each',
  `=== main.tf
${release('  for_each = toset(["dev", "prod"])\n  values = [file("${path.module}/envs/${each.key}.yaml")]')}
${beside('envs/dev.yaml', 'envs/prod.yaml', 'envs/old.yaml')}`,
  `
lab (dev) platform@2.15.1: envs/dev.yaml
lab (prod) platform@2.15.1: envs/prod.yaml
old.yaml platform@2.15.1: envs/old.yaml
`,
);

checkFindings(
  'wrong-type',
  release(`  values = [yamlencode({
    gateway = {
      replicas = "two"
      #          ^^^^^ wrong-type
      port     = var.port
    }
    "ui" : 5, scheduler = merge({ enabled = true }, var.more)
    #      ^ wrong-type
  })]`),
  HOST,
);

checkFindings(
  'wrong-type',
  release(`  values = [yamlencode({
    ui :
    gateway : { replicas = "two" }
    #                      ^^^^^ wrong-type
  })]`),
  HOST,
);

test('words, numbers and expressions of an object are values', () => {
  const text = release(
    '  values = [yamlencode({ a = null, b = true, c = 2, d = 1.5, e = "x", f = var.f, g = a.b })]',
  );
  const [layer] = terraform.read({ name: 'main.tf', text }).releases[0]?.layers ?? [];
  const root = layer?.kind === 'place' ? layer.place.document.root : undefined;
  const f = '${expression}';
  assert.deepEqual(root && toJson(root), { a: null, b: true, c: 2, d: 1.5, e: 'x', f, g: f });
});

test('what is written as an object is not mended; what is set is renamed', () => {
  const object = release('  values = [yamlencode({ schedulr = { enabled = true } })]');
  const found = lintText(object, HOST).findings;
  assert.ok(found.some(({ rule }) => rule.id === 'unknown-key'));
  assert.deepEqual(found.flatMap(fixesOf), []);
  const set = release('  set = [{ name = "schedulr.enabled", value = true }]');
  const [fix] = lintText(set, HOST)
    .findings.filter(({ rule }) => rule.id === 'unknown-key')
    .flatMap(fixesOf);
  assert.equal(applyEdits(set, fix?.edits ?? []), set.replace('schedulr', 'scheduler'));
});

for (const piece of ['a {', '"${', 'merge(', 'values = [', 'x = {a=', 'x ? ', '(']) {
  test(`however deep \`${piece}\` nests, it is read`, () => {
    const text = release(`values = [yamlencode({a = ${piece.repeat(30_000)}`);
    assert.ok(terraform.read({ name: 'main.tf', text }));
  });
}

test('more layers than anybody has are not read one by one', () => {
  const text = release(`  values = [\n${'<<A\nui: {}\nA\n,'.repeat(10_000)}]`);
  const [found] = terraform.read({ name: 'main.tf', text }).releases;
  assert.deepEqual(
    found?.layers.map(({ kind }) => kind),
    ['unknown'],
  );
});

checkReleases(
  'a path by way of locals: a condition with one known branch, a text with another in it',
  `=== main.tf
locals {
  dir     = "\${path.module}/values"
  default = "\${local.dir}/lab.yaml"
  path = (var.path != null
    ? var.path
    : local.default
  )
  filled = templatefile(
    local.path,
    { host = var.host }
  )
}
${release('  values = [local.filled, file(abspath("${local.dir}/more.yaml"))]')}
${beside('values/lab.yaml', 'values/more.yaml')}`,
  'lab platform@2.15.1: values/lab.yaml + values/more.yaml',
);

checkReleases(
  'conditions over several lines of a list',
  `=== main.tf
${release(`  values = [
    file("base.yaml"),
    fileexists("gpu.yaml")
      ? file("gpu.yaml")
      : "",
    var.open ?
      file("open.yaml") :
      "",
    file("last.yaml")
  ]`)}
${beside('base.yaml', 'gpu.yaml', 'open.yaml', 'last.yaml')}`,
  'lab platform@2.15.1: base.yaml + gpu.yaml + open.yaml + last.yaml',
);

checkReleases(
  'a path that stands for itself, that two branches tell, or that only Terraform knows',
  `=== main.tf
locals {
  self  = local.self
  text  = "\${local.text}/x.yaml"
  both  = var.gpu ? "a.yaml" : "b.yaml"
}
${release('  values = [file(local.self), file(local.text), file(local.both), file(local.gone)]')}
${beside('a.yaml', 'b.yaml')}`,
  `
a.yaml platform@2.15.1: a.yaml
b.yaml platform@2.15.1: b.yaml
`,
);

checkReleases(
  'maps and paths under names, and templates as they were before templatefile',
  `=== main.tf
locals {
  base = { gateway = { replicas = 2 } }
  own  = "\${path.module}/own.yaml"
}
data "template_file" "old" {
  template = file("\${path.module}/old.yaml")
}
${release(`  values = concat(
    [yamlencode(local.base), file(local.own)],
    ["\${data.template_file.old.rendered}", local.unseen],
  )`)}
${beside('own.yaml', 'old.yaml')}`,
  'lab platform@2.15.1: main.tf:2 + own.yaml + old.yaml + ?',
);

checkReleases(
  'names that stand for ever more names come to an end',
  `=== main.tf
locals {
  n0 = "x.yaml"
${Array.from({ length: 40 }, (_, at) => `  n${at + 1} = "${`\${local.n${at}}`.repeat(9)}"`).join('\n')}
${Array.from({ length: 40 }, (_, at) => `  c${at + 1} = var.a ? local.c${at} : local.c${at}`).join('\n')}
  c0 = "x.yaml"
}
${release('  values = [file(local.n40), file(local.c40)]')}
${beside('x.yaml')}`,
  'x.yaml platform@2.15.1: x.yaml',
);

checkReleases(
  'releases among the arguments of a module',
  `
=== main.tf
module "addons" {
  source = "aws-ia/eks-blueprints-addons/aws"
  helm_releases = {
    lab = {
      chart         = "polyaxon"
      repository    = "https://charts.polyaxon.com"
      chart_version = "2.5.0"
      values        = [file("\${path.module}/lab.yaml")]
    }
    other = { chart = "redis", values = [file("\${path.module}/redis.yaml")] }
  }
}
module "one" {
  source      = "./helm"
  helm_config = { name = "one", chart = "polyaxon", version = "2.15.1", values = [yamlencode({ gateway = { replicas = 2 } })] }
}
=== lab.yaml
gateway: {replicas: 2}
=== redis.yaml
gateway: {replicas: 2}
`,
  `
lab platform@2.5.0: lab.yaml
one platform@2.15.1: main.tf:15
`,
);

const IN_TEMPLATE = [
  ['templatefile("values.yaml", { gpu = true })', ''],
  ['file("values.yaml")', '\n#   ^^^^^^^^^^^^ yaml-syntax'],
] as const;

for (const [call, mark] of IN_TEMPLATE) {
  checkFolder(
    `what Terraform fills in, and what Helm gets as it is: ${call}`,
    ['yaml-syntax'],
    `=== main.tf
${release(`  values = [${call}]`)}
=== values.yaml
gateway:
    %{ if gpu ~}${mark}
    replicas: 2
    %{ endif ~}
`,
  );
}

checkReleases(
  'what is rendered alone, and calls that are not written to their end',
  `=== main.tf
${release('  version = "2.15.1"\n  values = [file("a.yaml")]').replace('resource "helm_release"', 'data "helm_template"')}
${release('  version = "2.15.1"\n  values = [file("a.yaml"), file(), yamlencode()]').replaceAll('lab', 'open')}
data "other_template" "no" {
  chart = "polyaxon"
  values = [file("a.yaml")]
}
${beside('a.yaml')}`,
  `
lab platform@2.15.1: a.yaml
open platform@2.15.1: a.yaml + ? + ?
`,
);
