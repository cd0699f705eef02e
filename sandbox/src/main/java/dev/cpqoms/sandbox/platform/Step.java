package dev.cpqoms.sandbox.platform;

import java.util.List;

/** Something that happens at the start of the platform, after the steps it names. */
public sealed interface Step permits PlatformProcess, Preparation {

  String name();

  List<String> after();
}
