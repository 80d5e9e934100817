// Starts the language server of Scrutineer and hands it rule files, vocabularies and registers. Nothing is compiled.
"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

exports.activate = async function activate() {
  const settings = vscode.workspace.getConfiguration("scrutineer");
  const [command, ...args] = settings.get("command");
  const language = settings.get("language");
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  client = new LanguageClient(
    "scrutineer",
    "Scrutineer",
    {
      command,
      args: language ? [...args, "--lang", language] : args,
      transport: TransportKind.stdio,
      options: { cwd: folder },
    },
    {
      documentSelector: [
        { scheme: "file", language: "scrutineer-rules" },
        { scheme: "file", language: "scrutineer-vocabulary" },
        { scheme: "file", pattern: "**/register/*.yaml" },
        { scheme: "file", pattern: "**/case.yaml" },
      ],
    },
  );
  await client.start();
};

exports.deactivate = function deactivate() {
  return client?.stop();
};
