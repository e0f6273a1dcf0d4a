"use strict";

// The browser is a pen: it signs the challenge that the server made of the stored statement.

const say = (section, lines, kind) => {
  const place = section.querySelector(".said");
  place.className = `said ${kind}`;
  place.replaceChildren(...lines.map((line) => {
    const part = document.createElement("span");
    part.textContent = line;
    return part;
  }));
};

const post = async (path, token, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Prode-Token": token },
    body: JSON.stringify(body),
  });
  const told = await answer.json().catch(() => ({ error: "the page's server did not answer" }));
  if (!answer.ok) throw new Error(told.error);
  return told;
};

const why = (error) => {
  if (error instanceof DOMException && error.name === "InvalidStateError") {
    return "This device has a passkey in the approvers' file already.";
  }
  if (error instanceof DOMException) {
    return "No passkey answered: it was cancelled, took too long, or could not tell who you are. Nothing was signed.";
  }
  if (error instanceof TypeError) return "The page's server does not answer. Nothing was signed.";
  return `Refused: ${error.message}.`;
};

const decide = async (section, form) => {
  const { request, token } = section.dataset;
  const choice = { decision: form.dataset.decision, code: form.elements.code?.value ?? "" };
  const told = await post(`/requests/${request}/options`, token, choice);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(told);
  const signed = await navigator.credentials.get({ publicKey });
  const credential = JSON.stringify(signed.toJSON());
  await post(`/requests/${request}/word`, token, { ...choice, credential });
  location.reload();
};

const enrol = async (section, form) => {
  const { token } = section.dataset;
  const begun = await post("/enrol/options", token, {
    name: form.elements.name.value,
    code: form.elements.code.value,
  });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(begun.options));
  const made = await navigator.credentials.create({ publicKey });
  const credential = JSON.stringify(made.toJSON());
  const done = await post("/enrol/passkey", token, { enrolment: begun.enrolment, credential });
  say(section, done.told, "good");
  form.reset();
};

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const section = form.closest("section");
    const buttons = section.querySelectorAll("button");
    buttons.forEach((button) => { button.disabled = true; });
    say(section, ["Waiting for your passkey…"], "");
    try {
      await ("enrol" in form.dataset ? enrol(section, form) : decide(section, form));
    } catch (error) {
      say(section, [why(error)], "bad");
    }
    buttons.forEach((button) => { button.disabled = false; });
  });
}

for (const place of document.querySelectorAll("[data-left]")) {
  const end = performance.now() + 1000 * Number(place.dataset.left);
  const tick = setInterval(() => {
    const left = Math.max(0, Math.floor((end - performance.now()) / 1000));
    place.textContent = left ? `${Math.floor(left / 60)} min ${String(left % 60).padStart(2, "0")} s` : "none";
    if (!left) clearInterval(tick);
  }, 1000);
}
