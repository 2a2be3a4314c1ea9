import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWebhook, renderWebhook, send } from './braze.js';
import { oddIds } from './odd.js';
import { startSessionM } from './sessionm.js';

const webhooks = {
  'webhook.increment.json': { before: '/priv/v1/apps/YOUR_SESSIONM_CORE_API_KEY/users/', body: { tags: ['visit'] } },
  'webhook.expiring.json': {
    before: '/priv/v1/apps/YOUR_SESSIONM_CORE_API_KEY/external/users/',
    body: {
      tags: ['vip', '10% "off" {{ ${email_address} }} {% abort_message(\'x\') %} {%- raw -%} {{{ }}} %} \\ <b>ü</b> 🎟 \u2028'],
      ttl: 2592000,
    },
  },
  'webhook.secret.json': { before: '/priv/v1/apps/core-key%20%7B%7Bx%7D%7D%20%C3%BC%2F1/external/users/', body: { tags: ['visit'] } },
};

const profileOf = (id, dispatch = 'd-1') => ({
  user_id: id,
  custom_attribute: { loyalty_id: id },
  email_address: 'a@b.test',
  campaign: { dispatch_id: dispatch },
});

for (const [name, expected] of Object.entries(webhooks)) {
  test(`${name} sends SessionM the documented request`, async t => {
    const sessionM = await startSessionM(t);

    assert.equal(await send(await renderWebhook(name, profileOf('C-100')), sessionM), 200);

    const [asked] = sessionM.requests;
    assert.equal(asked.method, 'POST');
    assert.equal(asked.path, `${expected.before}C-100/tags`);
    assert.equal(asked.headers['content-type'], 'application/json');
    assert.match(asked.headers['message-id'], /^[0-9a-f]{32}$/);
    assert.deepEqual(JSON.parse(asked.body), expected.body);
  });

  test(`${name} sends nothing when the profile has no id or one that is a step of a path`, async () => {
    for (const id of [undefined, null, '', ' ', '.', '..', '../x', 'a/../b', 'a\\..\\b', '/.']) {
      const { aborted } = await renderWebhook(name, profileOf(id));
      assert.equal(aborted, 'The profile has no id that SessionM could know the customer by', JSON.stringify(id));
    }
  });

  test(`${name} sends nothing when there is no dispatch id to tell a repeat by`, async () => {
    for (const profile of [profileOf('C-100', ''), profileOf('C-100', null), { ...profileOf('C-100'), campaign: undefined }]) {
      assert.equal((await renderWebhook(name, profile)).aborted, 'There is no dispatch id, so a repeat could count twice in SessionM');
    }
  });

  for (const [what, id] of Object.entries(oddIds).filter(([what]) => what !== 'very much text')) {
    test(`${name} addresses one customer when the id holds ${what}`, async t => {
      const sessionM = await startSessionM(t);

      assert.equal(await send(await renderWebhook(name, profileOf(id)), sessionM), 200);

      const [asked] = sessionM.requests;
      assert.ok(asked.path.startsWith(expected.before) && asked.path.endsWith('/tags'), asked.path);
      const step = asked.path.slice(expected.before.length, -'/tags'.length);
      assert.doesNotMatch(step, /[/?#\\+\s]/);
      assert.equal(decodeURIComponent(step), id);
      assert.match(asked.headers['message-id'], /^[0-9a-f]{32}$/);
      assert.deepEqual(JSON.parse(asked.body), expected.body);
    });
  }
}

const messageId = async (id, dispatch) => (await renderWebhook('webhook.increment.json', profileOf(id, dispatch))).headers['Message-ID'];

test('A repeat has the message id of the first attempt', async () => {
  assert.equal(await messageId('u-1', 'd-1'), await messageId('u-1', 'd-1'));
});

test('Every recipient and every dispatch has a message id of its own', async () => {
  const ids = [await messageId('u-1', 'd-1'), await messageId('u-2', 'd-1'), await messageId('u-1', 'd-2')];

  assert.equal(new Set(ids).size, ids.length);
});

test('Two webhooks of one dispatch to one recipient have message ids of their own', async () => {
  const ids = await Promise.all(Object.keys(webhooks).map(async name => (await renderWebhook(name, profileOf('u-1'))).headers['Message-ID']));

  assert.equal(new Set(ids).size, ids.length);
});

test('A very long id is neither cut nor in the message id', async () => {
  const id = 'ü'.repeat(10_000);
  const { url, headers } = await renderWebhook('webhook.increment.json', profileOf(id));

  assert.equal(url, `https://core.test/priv/v1/apps/YOUR_SESSIONM_CORE_API_KEY/users/${encodeURIComponent(id)}/tags`);
  assert.equal(headers['Message-ID'].length, 32);
});

test('Key and authorization are placeholders unless they were asked for', () => {
  for (const name of ['webhook.increment.json', 'webhook.expiring.json']) {
    assert.equal(readWebhook(name).headers.Authorization, 'Basic YOUR_SESSIONM_CORE_AUTHORIZATION');
    assert.doesNotMatch(JSON.stringify(readWebhook(name)), /core-(key|secret)|Y29yZS/);
  }
  assert.equal(readWebhook('webhook.secret.json').headers.Authorization, `Basic ${Buffer.from('core-key {{x}} ü/1:core-secret').toString('base64')}`);
});
