package dev.playledger.e2e.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What {@link CommitTrap} loads into another JVM; it knows nothing but the JDK. */
public final class CommitTrapAgent implements ClassFileTransformer {

  private static final String PRODUCER = "org/apache/kafka/clients/producer/KafkaProducer";
  private static final String METHOD = "sendOffsetsToTransaction";

  private static volatile String application = "";
  private static volatile Path caught = Path.of("");

  private CommitTrapAgent() {}

  /** Of this application, by the beginning of its threads' names, and the file to be made. */
  public static void agentmain(String arguments, Instrumentation jvm)
      throws UnmodifiableClassException {
    int end = arguments.indexOf('\n');
    application = arguments.substring(0, end);
    caught = Path.of(arguments.substring(end + 1));
    jvm.addTransformer(new CommitTrapAgent(), true);
    for (Class<?> loaded : jvm.getAllLoadedClasses()) {
      if (loaded.getName().equals(PRODUCER.replace('/', '.'))) {
        jvm.retransformClasses(loaded);
      }
    }
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> again,
      ProtectionDomain domain,
      byte[] code) {
    if (!PRODUCER.equals(name)) {
      return null;
    }
    var resolver = ClassHierarchyResolver.ofResourceParsing(loader);
    ClassFile file = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
    return file.transformClass(
        file.parse(code),
        ClassTransform.transformingMethodBodies(
            it -> it.methodName().equalsString(METHOD),
            (builder, element) -> {
              if (element instanceof ReturnInstruction) {
                builder
                    .aload(1)
                    .invokestatic(
                        ClassDesc.of(CommitTrapAgent.class.getName()),
                        "offsetsSent",
                        MethodTypeDesc.ofDescriptor("(Ljava/util/Map;)V"));
              }
              builder.with(element);
            }));
  }

  /** Is called by the producer at the end of its method, with what that was given. */
  public static void offsetsSent(Map<?, ?> offsets) {
    if (offsets.isEmpty() || !Thread.currentThread().getName().startsWith(application)) {
      return;
    }
    try {
      Files.writeString(caught, Thread.currentThread().getName());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    while (true) {
      LockSupport.park();
    }
  }
}
